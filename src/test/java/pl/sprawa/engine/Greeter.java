package pl.sprawa.engine;

import org.springframework.boot.test.context.TestComponent;

/** A bean that the test models may call. */
@TestComponent("greeter")
class Greeter {

    public String hello(String name) {
        return "Hello " + name;
    }
}
