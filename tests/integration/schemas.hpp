#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace tests {

// Fails the test when the frame is not as docs/asyncapi.yaml says. `side` is "client" or "server", whoever
// sent it. With EVENKEEL_FRAMES set, the frame is also appended to that file, for tests/spec/check.mjs to
// judge it once more.
void check_frame(const std::string& side, const nlohmann::json& frame);

// What is wrong with the frame by docs/asyncapi.yaml; nothing where it is as it should be.
std::string fault_of_frame(const std::string& side, const nlohmann::json& frame);

// The frames of a side that docs/asyncapi.yaml gives as examples, and all fields that its schema of a frame
// knows.
std::vector<nlohmann::json> example_frames(const std::string& side);
std::vector<std::string> fields_of_frame(const std::string& side, const std::string& type);

// Fails the test when an answer over HTTP is not as docs/openapi.yaml says, by its schema's name.
void check_answer(const std::string& schema, const nlohmann::json& answer);

}  // namespace tests
