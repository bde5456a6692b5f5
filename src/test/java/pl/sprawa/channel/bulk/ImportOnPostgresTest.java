package pl.sprawa.channel.bulk;

import pl.sprawa.SprawaPostgresTest;

@SprawaPostgresTest
class ImportOnPostgresTest extends ImportCases {

    @Override
    boolean nulIsStorable() {
        return false;
    }
}
