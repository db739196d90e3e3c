#pragma once

// What clients are told in more than one place when something is not done.
namespace net {

inline constexpr const char* cannot_acknowledge =
    "the log cannot store right now; nothing was acknowledged, try again";
inline constexpr const char* cannot_change = "the log cannot store right now; nothing was changed, try again";
inline constexpr const char* cannot_reckon = "this could not be reckoned; the server's log says why";
inline constexpr const char* no_such_reply = "no reply of the intent files has this id";
// Also of sessions that are somebody else's: nobody learns of them.
inline constexpr const char* not_yours = "no practice session of yours has this name";
inline constexpr const char* nothing_swapped =
    "where the roles are swapped there are no hints, rewinds, scores or reports; close ends the session";

}  // namespace net
