#include "bench/load/texts.hpp"

#include "bench/load/wire.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <random>

namespace bench {

namespace {

constexpr unsigned seed = 20'261'122;  // the same order in every run

std::vector<std::string> agent_lines(base::Language language) {
    switch (language) {
        case base::Language::nb:
            return {"Det forstår jeg godt. Jeg ser på det nå.", "Takk, jeg har funnet bestillingen din."};
        case base::Language::da:
            return {"Det forstår jeg godt. Jeg ser på det nu.", "Tak, jeg har fundet din ordre."};
        case base::Language::it:
            return {"La capisco bene. Sto controllando adesso.", "Grazie, ho trovato il suo ordine."};
        case base::Language::hu:
            return {"Teljesen megértem. Most nézem meg.", "Köszönöm, megtaláltam a rendelését."};
        case base::Language::el:
            return {"Σας καταλαβαίνω απόλυτα. Το κοιτάζω τώρα.", "Ευχαριστώ, βρήκα την παραγγελία σας."};
        default: return {"I can see why. I am looking at it now.", "Thank you, I have found your order."};
    }
}

}  // namespace

base::Result<Texts> Texts::read(const std::filesystem::path& folder,
                                const std::vector<base::Language>& languages) {
    Texts texts;
    std::mt19937 random(seed);
    for (const base::Language language : languages) {
        const auto file = folder / (std::string(base::code_of(language)) + ".jsonl");
        std::ifstream in(file);
        Lines lines{.customer = {}, .agent = {}};
        for (std::string line; std::getline(in, line);) {
            const auto object = nlohmann::json::parse(line, nullptr, false);
            if (object.is_object() && object.contains("text") && object["text"].is_string())
                lines.customer.push_back(as_json(object["text"].get<std::string>()));
        }
        if (lines.customer.empty())
            return base::Problem(file.string(), "holds no lines {\"text\": …}; name another folder");
        for (const std::string& line : agent_lines(language)) lines.agent.push_back(as_json(line));
        std::shuffle(lines.customer.begin(), lines.customer.end(), random);
        texts.languages_.push_back(std::move(lines));
    }
    return texts;
}

const std::string& Texts::by_customer(std::size_t conversation, std::size_t number) const {
    const auto& lines = languages_[conversation % languages_.size()].customer;
    return lines[number % lines.size()];
}

const std::string& Texts::by_agent(std::size_t conversation, std::size_t number) const {
    const auto& lines = languages_[conversation % languages_.size()].agent;
    return lines[number % lines.size()];
}

}  // namespace bench
