#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <dlfcn.h>
#include <unistd.h>

// A disk as slow as the file says that EVENKEEL_SLOW_DISK names: so many milliseconds more until something is
// on it. Loaded before a database server (LD_PRELOAD), so that nothing needs the rights of root.
namespace {

void take_time() {
    const char* place = std::getenv("EVENKEEL_SLOW_DISK");
    std::FILE* file = place == nullptr ? nullptr : std::fopen(place, "re");
    if (file == nullptr) return;
    char line[16] = "";
    const bool is_told = std::fgets(line, sizeof line, file) != nullptr;
    std::fclose(file);
    const long milliseconds = is_told ? std::strtol(line, nullptr, 10) : 0;
    const timespec pause{.tv_sec = milliseconds / 1'000, .tv_nsec = milliseconds % 1'000 * 1'000'000};
    if (milliseconds > 0) ::nanosleep(&pause, nullptr);
}

using Sync = int (*)(int);

int slowly(const char* name, int file) {
    const int before = errno;
    take_time();
    errno = before;
    return reinterpret_cast<Sync>(::dlsym(RTLD_NEXT, name))(file);
}

}  // namespace

extern "C" int fsync(int file) { return slowly("fsync", file); }
extern "C" int fdatasync(int file) { return slowly("fdatasync", file); }
