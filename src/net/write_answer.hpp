#pragma once

#include "net/http_answers.hpp"
#include "net/http_beast.hpp"
#include "net/link.hpp"

namespace net {

// Sends an answer over a link: the header, with what a browser may do with the answer, and the bytes from
// where they are; to HEAD only the header. The request says in which version, and whether the connection is
// kept. All three stay where they are until this is done. Gives why it could not be sent.
Awaitable<error_code> write_answer(Link& link, const HttpAnswer& answer, const Request& request);

}  // namespace net
