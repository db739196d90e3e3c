#pragma once

#include "assist/replay.hpp"

#include <string>

namespace cli {

// What many replayed conversations come to.
struct ReplaySummary {
    std::size_t conversations = 0;
    std::size_t messages = 0;
    std::size_t customer_messages = 0;
    std::size_t suggested = 0;
    std::size_t care = 0;
    std::size_t heated_conversations = 0;  // peak at "angry" or above
    std::size_t calmed = 0;                // of those, the last customer message was below half the peak
    std::size_t missed_acknowledgements = 0;
    std::size_t promises = 0;  // in the agents' lines
    std::size_t promises_with_time = 0;
    std::map<std::string, std::size_t> attacks;  // Elgin's patterns in the customers' lines
    double anger_at_start = 0;                   // means over conversations
    double anger_at_end = 0;
    std::map<std::string, std::size_t> faults;
    std::map<std::string, std::size_t> intents;
    std::map<std::string, std::size_t> first_tactics;
    double seconds = 0;  // reading and choosing alone

    void add(const assist::Replayed& replayed);
};

// For a person, and for a program.
std::string summary_text(const ReplaySummary& summary);
std::string summary_json(const ReplaySummary& summary);

}  // namespace cli
