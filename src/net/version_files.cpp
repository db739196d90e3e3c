#include "net/version_files.hpp"

#include "net/json_text.hpp"
#include "net/loose_json.hpp"
#include "net/parse_json.hpp"
#include "net/sha256.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace net {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;
using List = std::vector<intents::SourceFile> intents::SourceFiles::*;

constexpr List lists[] = {&intents::SourceFiles::packs,
                          &intents::SourceFiles::wordings,
                          &intents::SourceFiles::lexicons,
                          &intents::SourceFiles::heats,
                          &intents::SourceFiles::conversations,
                          &intents::SourceFiles::tests,
                          &intents::SourceFiles::conversation_tests,
                          &intents::SourceFiles::promise_words,
                          &intents::SourceFiles::promise_tests,
                          &intents::SourceFiles::scenarios,
                          &intents::SourceFiles::scenario_words,
                          &intents::SourceFiles::common_lines};

// As in a folder of intents, file by file: so the same files always make the same catalogue.
bool comes_before(const intents::SourceFile& one, const intents::SourceFile& other) {
    return fs::path(one.path) < fs::path(other.path);
}

// From "intents/" or "tests/" on, wherever the folder lies.
std::string own_path(const std::string& path) {
    if (path.starts_with("intents/") || path.starts_with("tests/")) return path;
    const std::size_t at = path.rfind("/intents/");
    return at == std::string::npos ? path : path.substr(at + 1);
}

// Where a file of this path belongs; null where nowhere.
List list_for(const std::string& path) {
    std::vector<std::string> parts;
    for (const fs::path& part : fs::path(path)) parts.push_back(part.string());
    const bool is_plain = std::none_of(parts.begin(), parts.end(), [](const std::string& part) {
        return part.empty() || part == "." || part == "..";
    });
    if (!is_plain || parts.size() < 3) return nullptr;
    const std::string& folder = parts[1];
    if (parts[0] == "tests" && parts.size() == 3) {
        if (folder == "intents") return &intents::SourceFiles::tests;
        if (folder == "conversation") return &intents::SourceFiles::conversation_tests;
        return folder == "promises" ? &intents::SourceFiles::promise_tests : nullptr;
    }
    if (parts[0] != "intents") return nullptr;
    if (folder == "practice" && parts.size() == 4) {
        if (parts[2] == "common") return &intents::SourceFiles::common_lines;
        return parts[3] == "scenario.json" ? &intents::SourceFiles::scenarios
                                           : &intents::SourceFiles::scenario_words;
    }
    if (parts.size() != 3) return nullptr;
    if (folder == "lexicon") return &intents::SourceFiles::lexicons;
    if (folder == "heat") return &intents::SourceFiles::heats;
    if (folder == "conversation") return &intents::SourceFiles::conversations;
    if (folder == "promises") return &intents::SourceFiles::promise_words;
    return parts[2] == "pack.json" ? &intents::SourceFiles::packs : &intents::SourceFiles::wordings;
}

std::string sha256_of(std::string_view text) {
    Sha256 hash;
    hash.add(text);
    std::string digits;
    for (const char byte : hash.end()) digits += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return digits;
}

storage::Event event_of(const base::ConversationId& conversation, std::string kind, std::string id,
                        std::string body, base::Moment at) {
    return {.conversation = conversation,
            .at = at,
            .kind = std::move(kind),
            .id = base::MessageId{std::move(id)},
            .body = std::move(body)};
}

base::Problem damaged(std::string_view digest, std::string what) {
    return {"the log's " + version_conversation(digest).value, std::move(what) + "; publish the files anew"};
}

}  // namespace

std::string VersionFiles::config() const {
    const auto found = std::find_if(files.begin(), files.end(),
                                    [](const auto& file) { return file.path == version_config; });
    return found == files.end() ? std::string() : found->text;
}

std::size_t VersionFiles::bytes() const {
    std::size_t all = 0;
    for (const intents::SourceFile& file : files) all += file.text.size();
    return all;
}

VersionFiles version_of(const intents::SourceFiles& files, std::string_view config) {
    VersionFiles version;
    for (const List list : lists) {
        for (const intents::SourceFile& file : files.*list)
            version.files.push_back({own_path(file.path), file.text});
    }
    if (!config.empty()) version.files.push_back({std::string(version_config), std::string(config)});
    std::sort(version.files.begin(), version.files.end(), comes_before);
    return version;
}

base::Result<intents::SourceFiles> intents_of(const VersionFiles& version) {
    intents::SourceFiles files;
    for (const intents::SourceFile& file : version.files) {
        if (file.path == version_config) continue;
        const List list = list_for(file.path);
        if (list == nullptr)
            return base::Problem(file.path,
                                 "is no intent file; a version holds what is under intents/ and "
                                 "the tests beside it");
        (files.*list).push_back(file);
    }
    return files;
}

std::string digest_of(const VersionFiles& version) {
    std::string all;
    for (const intents::SourceFile& file : version.files)
        all += file.path + '\n' + sha256_of(file.text) + '\n';
    return sha256_of(all);
}

std::optional<base::Problem> objection_to(const VersionFiles& version) {
    if (version.files.size() > version_files)
        return base::Problem("intents", fmt::format("{} files are more than the {} that a version may have",
                                                    version.files.size(), version_files));
    for (const intents::SourceFile& file : version.files) {
        if (file.text.size() > version_file_bytes)
            return base::Problem(file.path, fmt::format("has {} bytes; a file of a version may have {}, so "
                                                        "split it",
                                                        file.text.size(), version_file_bytes));
        if (text::encode(text::decode(file.text)) != file.text)
            return base::Problem(file.path, "is no UTF-8; save it as UTF-8");
    }
    if (version.bytes() > version_bytes)
        return base::Problem("intents", fmt::format("{} bytes are more than the {} that a version may have",
                                                    version.bytes(), version_bytes));
    return std::nullopt;
}

base::ConversationId version_conversation(std::string_view digest) {
    return {"#version/" + std::string(digest)};
}

std::vector<storage::Event> upload_of(const VersionFiles& version, base::Moment at) {
    const base::ConversationId conversation = version_conversation(digest_of(version));
    std::vector<storage::Event> events;
    JsonText manifest;
    manifest.begin_object().name("files").begin_array();
    for (const intents::SourceFile& file : version.files) {
        JsonText body;
        body.begin_object().put("path", file.path).put("text", file.text).end_object();
        events.push_back(event_of(conversation, "file", "#file/" + file.path, body.take(), at));
        manifest.begin_object().put("path", file.path).put("sha256", sha256_of(file.text)).end_object();
    }
    events.push_back(
        event_of(conversation, "manifest", "#manifest", manifest.end_array().end_object().take(), at));
    return events;
}

base::Result<VersionFiles> version_in(const std::vector<storage::Event>& events, std::string_view digest) {
    if (events.empty()) return damaged(digest, "is not there, or was forgotten");
    VersionFiles version;
    json manifest;
    for (const storage::Event& event : events) {
        const json body = parse_json(event.body);
        if (event.kind == "manifest") manifest = body;
        if (event.kind != "file") continue;
        version.files.push_back({text_of(member(&body, "path")), text_of(member(&body, "text"))});
    }
    const json* listed = member(&manifest, "files");
    if (listed == nullptr || !listed->is_array()) return damaged(digest, "has no manifest");
    std::sort(version.files.begin(), version.files.end(), comes_before);
    for (const json& each : *listed) {
        const std::string path = text_of(member(&each, "path"));
        const auto file = std::find_if(version.files.begin(), version.files.end(),
                                       [&](const intents::SourceFile& one) { return one.path == path; });
        if (file == version.files.end() || sha256_of(file->text) != text_of(member(&each, "sha256")))
            return damaged(digest, "has another " + path + " than was published");
    }
    if (digest_of(version) != digest) return damaged(digest, "has other files than were published");
    return version;
}

base::Result<VersionFiles> read_version(storage::EventLog& log, std::string_view digest) {
    std::vector<storage::Event> events;
    for (;;) {
        auto page =
            log.read(version_conversation(digest), events.empty() ? 0 : events.back().seq, version_page);
        if (!page) return page.error();
        const bool is_last = page->size() < version_page;
        events.insert(events.end(), std::make_move_iterator(page->begin()),
                      std::make_move_iterator(page->end()));
        if (is_last) return version_in(events, digest);
    }
}

}  // namespace net
