#include "base/result.hpp"

#include <stdexcept>

namespace base {

std::string to_string(const Problem& problem) {
    return problem.where.empty() ? problem.what : problem.where + ": " + problem.what;
}

void throw_exception_from_error(const Problem& problem, const boost::source_location&) {
    throw std::runtime_error(to_string(problem));
}

}  // namespace base
