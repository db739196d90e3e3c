#include "bench/load/process.hpp"

#include <fstream>
#include <sstream>
#include <string>

#include <unistd.h>

namespace bench {

ProcessUse use_of(pid_t process) {
    std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    if (!std::getline(stat, line)) return {};
    // The second field is the program's name in brackets, and may hold spaces. The state follows it, then
    // numbers; user and system time are the 14th and 15th field, pages in memory the 24th.
    constexpr int user = 14, system = 15, pages = 24;
    std::istringstream fields(line.substr(line.rfind(')') + 1));
    std::string state;
    fields >> state;
    ProcessUse use;
    long ticks = 0;
    for (int at = 4; at <= pages; ++at) {
        long value = 0;
        fields >> value;
        if (at == user || at == system) ticks += value;
        if (at == pages)
            use.resident_bytes =
                static_cast<std::size_t>(value) * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    }
    use.cpu = std::chrono::nanoseconds(std::chrono::seconds(ticks)) / ::sysconf(_SC_CLK_TCK);
    return use;
}

}  // namespace bench
