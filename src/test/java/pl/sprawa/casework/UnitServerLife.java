package pl.sprawa.casework;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import pl.sprawa.handover.HandOvers;
import pl.sprawa.handover.UnitServer;

/** The life of a case, with the server of a unit that keeps its work in a system of its own. */
abstract class UnitServerLife extends CaseLife {

    @Autowired HandOverRun run;
    @Autowired HandOvers handOvers;
    @Autowired WebApplicationContext application;
    UnitServer server;
    /** The application's own pages and doors. */
    MockMvc http;

    @BeforeEach
    void start() {
        server = new UnitServer();
        UnitServer.newFuses(application);
        http = MockMvcBuilders.webAppContextSetup(application).build();
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
