// What the program makes of each line of stdin: its words, and how it was said. tests/quality/learn_heat
// learns from these, so that what it learns is looked up in the same form.
#include "match/heat.hpp"
#include "text/message.hpp"

#include <iostream>
#include <string>

int main() {
    std::string line;
    while (std::getline(std::cin, line)) {
        const text::Message message = text::read_message(line);
        std::string_view between;
        for (const text::Token& token : message.tokens) {
            if (token.emoji) continue;
            std::cout << between << message.word(token);
            between = " ";
        }
        for (const std::string_view sign : match::signs_of(message.manner)) std::cout << '\t' << sign;
        for (const text::Token& token : message.tokens) {
            if (token.emoji) std::cout << "\t@" << message.word(token);
        }
        std::cout << '\n';
    }
}
