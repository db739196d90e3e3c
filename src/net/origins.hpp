#pragma once

#include <string>
#include <string_view>
#include <vector>

// From where a browser may come to this server.
namespace net {

// The entries of a setting that holds several with commas between, without the spaces around them.
std::vector<std::string_view> listed(std::string_view setting);

// Whether a Host header names this machine itself.
bool is_loopback_host(std::string_view host);

// Whether this server goes by the name in a Host header: a page of another site that had its name resolved to
// us (DNS rebinding) comes under that site's name.
bool is_our_host(std::string_view host, std::string_view further_names);

// Whether a page of this origin was served by this host; true where there is no origin, which browsers always
// send.
bool is_same_origin(std::string_view origin, std::string_view host);

// Whether the setting `origins` names this origin.
bool is_listed_origin(std::string_view origin, std::string_view origins);

// Whether every entry is written as browsers write origins: "https://chat.example.com",
// "http://localhost:3000". Paths, wildcards, names of users and a scheme's usual port are not: they would
// never match, or match too much.
bool are_origins(std::string_view origins);

// Who may frame a page that pages of these origins embed, as `frame-ancestors` wants it. We always may.
std::string frame_ancestors(std::string_view origins);

}  // namespace net
