package pl.sprawa.backoffice;

import pl.sprawa.SprawaTest;

@SprawaTest
class WaitingOnH2Test extends WaitingCases {
}
