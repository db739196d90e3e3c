#pragma once

#include "base/language.hpp"
#include "base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace bench {

// What customers and agents say under load, already quoted for JSON. Every conversation keeps to its
// language.
class Texts {
public:
    // Customers' lines, calm and angry, are those of `folder`/<lang>.jsonl (the tests beside the intents).
    static base::Result<Texts> read(const std::filesystem::path& folder,
                                    const std::vector<base::Language>& languages);

    const std::string& by_customer(std::size_t conversation, std::size_t number) const;
    const std::string& by_agent(std::size_t conversation, std::size_t number) const;

private:
    struct Lines {
        std::vector<std::string> customer, agent;
    };
    std::vector<Lines> languages_;
};

}  // namespace bench
