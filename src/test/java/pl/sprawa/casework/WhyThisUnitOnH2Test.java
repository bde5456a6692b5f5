package pl.sprawa.casework;

import pl.sprawa.SprawaTest;

@SprawaTest
class WhyThisUnitOnH2Test extends WhyThisUnitCases {
}
