#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace tests {

// Fails the test when the frame is not as docs/asyncapi.yaml says. `side` is "client" or "server", whoever
// sent it. With EVENKEEL_FRAMES set, the frame is also appended to that file, for tests/spec/check.mjs to
// judge it once more.
void check_frame(const std::string& side, const nlohmann::json& frame);

// The same for an answer over HTTP, by its schema's name in docs/openapi.yaml.
void check_answer(const std::string& schema, const nlohmann::json& answer);

}  // namespace tests
