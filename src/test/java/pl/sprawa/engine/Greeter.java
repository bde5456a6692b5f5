package pl.sprawa.engine;

import org.springframework.stereotype.Component;

/** A bean that the test models may call. */
@Component("greeter")
class Greeter {

    public String hello(String name) {
        return "Hello " + name;
    }
}
