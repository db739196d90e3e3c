#include "net/intent_edits.hpp"

#include "intents/digest.hpp"

#include <algorithm>

namespace net {

namespace {

constexpr std::string_view folder = "intents/";

using List = std::vector<intents::SourceFile> intents::SourceFiles::*;

constexpr List editable_lists[] = {
    &intents::SourceFiles::packs,         &intents::SourceFiles::wordings,
    &intents::SourceFiles::lexicons,      &intents::SourceFiles::heats,
    &intents::SourceFiles::conversations, &intents::SourceFiles::promise_words,
    &intents::SourceFiles::scenarios,     &intents::SourceFiles::scenario_words,
    &intents::SourceFiles::common_lines};
constexpr List other_lists[] = {&intents::SourceFiles::schemas, &intents::SourceFiles::tests,
                                &intents::SourceFiles::conversation_tests,
                                &intents::SourceFiles::promise_tests};

// Files that come from another folder, since this one has none of their kind, are that one's own.
bool is_of_the_folder(const intents::SourceFile& file) { return file.path.starts_with(folder); }

// Files may be const, or not.
template <class Files>
auto* find_in(Files& files, std::string_view path) {
    decltype(&files.packs.front()) found = nullptr;
    for (const List list : editable_lists) {
        for (auto& file : files.*list) {
            if (file.path == path && is_of_the_folder(file)) found = &file;
        }
    }
    return found;
}

// What a file becomes by one edit.
boost::system::result<std::string, Refusal> changed(const intents::SourceFile& file, const FileEdit& edit) {
    if (const auto* text = std::get_if<std::string>(&edit.what)) return *text;
    auto text = intents::edited(file, std::get<intents::WordingEdit>(edit.what));
    if (!text) return Refusal(ErrorCode::rejected, to_string(text.error()));
    return std::move(*text);
}

bool same_list(const std::vector<intents::SourceFile>& left, const std::vector<intents::SourceFile>& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const intents::SourceFile& one, const intents::SourceFile& other) {
                          return one.path == other.path && one.text == other.text;
                      });
}

}  // namespace

const intents::SourceFile* find_file(const intents::SourceFiles& files, std::string_view path) {
    return find_in(files, path);
}

boost::system::result<std::vector<intents::SourceFile>, Refusal> put_edits(const FileEdits& edits,
                                                                           intents::SourceFiles& files) {
    const intents::SourceFiles as_read = files;
    std::vector<intents::SourceFile> texts;
    for (const FileEdit& edit : edits) {
        intents::SourceFile* file = find_in(files, edit.file);
        if (file == nullptr)
            return Refusal(ErrorCode::unknown_file, "\"" + edit.file + "\" is no intent file of this server");
        if (intents::digest_of(find_in(as_read, edit.file)->text) != edit.digest)
            return Refusal(ErrorCode::stale, edit.file + " was changed since it was read; read it again");
        auto text = changed(*file, edit);
        if (!text) return text.error();
        file->text = std::move(*text);
        std::erase_if(texts, [&](const intents::SourceFile& each) { return each.path == edit.file; });
        texts.push_back(*file);
    }
    return texts;
}

bool same_files(const intents::SourceFiles& left, const intents::SourceFiles& right) {
    const auto same = [&](List list) { return same_list(left.*list, right.*list); };
    return std::all_of(std::begin(editable_lists), std::end(editable_lists), same) &&
           std::all_of(std::begin(other_lists), std::end(other_lists), same);
}

}  // namespace net
