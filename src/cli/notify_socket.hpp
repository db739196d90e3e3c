#pragma once

#include "net/server.hpp"

namespace cli {

// The service manager that started us, by NOTIFY_SOCKET and WATCHDOG_USEC in the environment (sd_notify(3),
// sd_watchdog_enabled(3)); one that hears nothing where there is none. Call once.
net::ServiceManager service_manager();

}  // namespace cli
