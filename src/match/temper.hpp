#pragma once

#include "match/heat.hpp"

namespace match {

// What speaks for and against anger in one message.
struct TemperEvidence {
    double irritated = 0, angry = 0, furious = 0;  // log odds by the heads of these names
    double usual = 0;  // how heated the examples of the intents that fit are, 0..3
    WordHeat heat;
};

struct Temper {
    double anger = 0;  // 0..1
    int level = 0;     // 0..3: calm, irritated, angry, furious
};

Temper temper_of(const TemperEvidence& evidence);

}  // namespace match
