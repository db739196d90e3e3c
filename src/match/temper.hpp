#pragma once

#include "match/heat.hpp"

namespace match {

// What speaks for and against anger in one message. All but the heat are log odds.
struct TemperEvidence {
    double irritated = 0, angry = 0, furious = 0;  // the heads of these names
    // The likeliest intent of each kind. An attack is angrier than a matter-of-fact grievance in the same
    // words.
    double bait = 0, grievance = 0, demand = 0, care = 0, colleague = 0, calm = 0;
    WordHeat heat;
};

struct Temper {
    double anger = 0;  // 0..1
    int level = 0;     // 0..3: calm, irritated, angry, furious
};

Temper temper_of(const TemperEvidence& evidence);

}  // namespace match
