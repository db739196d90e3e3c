#pragma once

#include <cstddef>
#include <string>

namespace cli {

// A progress bar on stderr; silent when stderr is no terminal.
class Progress {
public:
    Progress(std::string what, std::size_t all);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void step();

private:
    void draw(std::size_t percent) const;

    std::string what_;
    std::size_t all_;
    std::size_t done_ = 0;
    std::size_t drawn_ = 101;
    bool shown_;
};

}  // namespace cli
