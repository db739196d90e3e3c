#pragma once

#include <string_view>

namespace text {

// The check digits of cards, accounts and national ids. `digits` are ASCII digits and nothing else; a wrong
// length has no right check digit.

// ISO/IEC 7812: payment cards, and the Greek AMKA.
bool passes_luhn(std::string_view digits);

// Norway's fødselsnummer, D-number (day + 40) and the synthetic and health numbers (month + 80, + 40): 11
// digits, two check digits modulo 11.
bool is_norwegian_id(std::string_view digits);

// Denmark's CPR: ddmmyyxxxx. Its check digit is no longer given to everybody since 2007, so that a date is
// all that one can ask of a number that is written as a CPR.
bool begins_with_date(std::string_view digits);  // ddmmyy
bool passes_cpr(std::string_view digits);

// Hungary's TAJ (9 digits), adóazonosító jel (10, the first an 8) and személyi azonosító (11).
bool is_taj(std::string_view digits);
bool is_hungarian_tax_id(std::string_view digits);
bool is_hungarian_personal_id(std::string_view digits);

// Greece's AMKA (11 digits, a date first) and AFM (9).
bool is_amka(std::string_view digits);
bool is_afm(std::string_view digits);

// Italy's codice fiscale: 16 letters and digits, lower case; letters may stand for digits (omocodia).
inline constexpr std::size_t codice_fiscale_length = 16;
bool fits_codice_fiscale(std::size_t place, char letter);  // what may stand there
bool is_codice_fiscale(std::string_view code);

// ISO 13616. The length of a country's IBANs, by its two lower-case letters; 0 when the country is not known.
inline constexpr std::size_t shortest_iban = 15;
inline constexpr std::size_t longest_iban = 34;
std::size_t iban_length(char first, char second);
bool is_iban(std::string_view code);  // lower case, without blanks; of the country's length

}  // namespace text
