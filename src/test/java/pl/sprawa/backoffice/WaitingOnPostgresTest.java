package pl.sprawa.backoffice;

import pl.sprawa.SprawaPostgresTest;

@SprawaPostgresTest
class WaitingOnPostgresTest extends WaitingCases {
}
