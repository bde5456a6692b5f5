package pl.sprawa.casework;

import pl.sprawa.SprawaPostgresTest;

@SprawaPostgresTest
class WhyThisUnitOnPostgresTest extends WhyThisUnitCases {
}
