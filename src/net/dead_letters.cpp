#include "net/dead_letters.hpp"

#include "net/assist_json.hpp"
#include "net/loose_json.hpp"
#include "net/parse_json.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace net {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::string_view ending = ".json";
constexpr std::size_t longest_file = 256UL * 1024;
constexpr std::size_t digits_of_time = 13;

// By time, then in the order that they came: names are sorted as text.
std::string name_of_file(const DeadLetter& letter, std::size_t number) {
    std::string time = std::to_string(millis(letter.at));
    time.insert(0, digits_of_time - std::min(time.size(), digits_of_time), '0');
    return time + "-" + letter.errand.integration + "-" + std::to_string(number) + std::string(ending);
}

base::Result<DeadLetter> read_letter(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::string text(longest_file + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    const json file = parse_json(text);
    const json* errand = member(&file, "errand");
    auto read = read_errand(errand != nullptr ? errand->dump() : "", path.string());
    if (!read) return read.error();
    const json* at = member(&file, "at");
    const json* attempts = member(&file, "attempts");
    return DeadLetter{
        .id = path.stem().string(),
        .at = base::Moment(std::chrono::milliseconds(
            at != nullptr && at->is_number_integer() ? at->get<std::int64_t>() : 0)),
        .errand = std::move(*read),
        .why = text_of(member(&file, "why")),
        .attempts = attempts != nullptr && attempts->is_number_unsigned() ? attempts->get<std::size_t>() : 0};
}

}  // namespace

DeadLetters::DeadLetters(fs::path folder, std::size_t most) : folder_(std::move(folder)), most_(most) {}

std::vector<fs::path> DeadLetters::files() const {
    std::vector<fs::path> found;
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(folder_, failure)) {
        if (entry.path().extension() == ending) found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

base::Result<std::size_t> DeadLetters::add(const DeadLetter& letter) const {
    std::error_code failure;
    fs::create_directories(folder_, failure);
    fs::permissions(folder_, fs::perms::owner_all, failure);
    std::size_t number = 0;
    while (fs::exists(folder_ / name_of_file(letter, number), failure)) ++number;
    const fs::path path = folder_ / name_of_file(letter, number);
    const fs::path unfinished = path.string() + ".new";
    const Json file = {{"at", millis(letter.at)},
                       {"why", letter.why},
                       {"attempts", letter.attempts},
                       {"errand", Json::parse(to_json(letter.errand))}};
    std::ofstream out(unfinished, std::ios::binary);
    out << print(file) << '\n';
    out.close();
    if (out) fs::rename(unfinished, path, failure);
    if (!out || failure) {
        fs::remove(unfinished, failure);
        return base::Problem(path.string(), "cannot be written; what it would have held is lost");
    }
    const auto all = files();
    const std::size_t too_many = all.size() - std::min(all.size(), most_);
    for (std::size_t i = 0; i < too_many; ++i) fs::remove(all[i], failure);
    return too_many;
}

std::vector<DeadLetter> DeadLetters::list(base::Problems& problems) const {
    std::vector<DeadLetter> letters;
    for (const fs::path& path : files()) {
        auto letter = read_letter(path);
        if (letter)
            letters.push_back(std::move(*letter));
        else
            problems.push_back(letter.error());
    }
    return letters;
}

base::Result<bool> DeadLetters::remove(const std::string& id) const {
    std::error_code failure;
    const bool gone = fs::remove(folder_ / (id + std::string(ending)), failure);
    if (failure) return base::Problem(id, "cannot be removed: " + failure.message());
    return gone;
}

}  // namespace net
