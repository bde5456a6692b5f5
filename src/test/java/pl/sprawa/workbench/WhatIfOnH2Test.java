package pl.sprawa.workbench;

import pl.sprawa.SprawaTest;

@SprawaTest
class WhatIfOnH2Test extends WhatIfCases {
}
