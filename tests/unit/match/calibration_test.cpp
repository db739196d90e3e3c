#include "match/calibration.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

TEST_SUITE("calibration") {
    TEST_CASE("the probability follows how often such a margin was right") {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> margin(-3, 3);
        std::vector<match::Outcome> outcomes;
        for (int each = 0; each < 4000; ++each) {
            const double m = margin(random);
            outcomes.push_back(
                {m, std::bernoulli_distribution(1 / (1 + std::exp(-(1.5 * m - 0.5))))(random)});
        }
        const match::Sigmoid fitted = match::fit(outcomes);
        CHECK(fitted.slope == doctest::Approx(1.5).epsilon(0.15));
        CHECK(fitted.offset == doctest::Approx(-0.5).epsilon(0.3));
    }
    TEST_CASE("a larger margin never means less, whatever the outcomes were") {
        const match::Sigmoid fitted = match::fit({{2, false},
                                                  {2, false},
                                                  {1, false},
                                                  {1.5, false},
                                                  {2.5, false},
                                                  {-2, true},
                                                  {-1, true},
                                                  {-2, true},
                                                  {-3, true},
                                                  {-1, true}});
        CHECK(fitted(1) > fitted(0));
    }
    TEST_CASE("too few outcomes leave the default") {
        CHECK(match::fit({}).slope == match::Sigmoid{}.slope);
        CHECK(match::fit({{1, true}}).slope == match::Sigmoid{}.slope);
    }
}
