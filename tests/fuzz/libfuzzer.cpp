#include "fuzz/targets.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

// One program for all targets: the first argument names one, the others are libFuzzer's.
namespace {

const tests::fuzz::Target* target = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
    char** given = *arguments;
    if (*count > 1) target = tests::fuzz::find_target(given[1]);
    if (target == nullptr) {
        static_cast<void>(std::fprintf(stderr, "name one of:"));
        for (const auto& known : tests::fuzz::targets())
            static_cast<void>(
                std::fprintf(stderr, " %.*s", static_cast<int>(known.name.size()), known.name.data()));
        static_cast<void>(std::fprintf(stderr, "\n"));
        std::exit(2);
    }
    given[1] = given[0];
    *arguments = given + 1;
    --*count;
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > target->longest) return -1;
    target->take({reinterpret_cast<const char*>(data), size});
    return 0;
}
