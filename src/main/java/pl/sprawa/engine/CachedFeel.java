package pl.sprawa.engine;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * FEEL that does nothing twice: expressions are parsed once, where the engine alone would parse every cell of a table again at
 * each decision; what a cell says of a value is remembered; and a fact is read from the report without turning all of the
 * report into FEEL first. What is not plainly one of these is left to FEEL.
 */
class CachedFeel implements FeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        return new Remembering();
    }

    private static final class Remembering extends ScalaFeelEngine {

        private final PlainCells cells = new PlainCells();
        private Parser parser;

        Remembering() {
            super(List.of());
        }

        @Override
        protected org.camunda.feel.FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
            parser = new Parser(super.buildFeelEngine(functions, values));
            return parser;
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String test, String input, VariableContext context) {
            return cells.test(test, context.resolve(input), parser::parseUnaryTests, () -> super.evaluateSimpleUnaryTests(test, input, context));
        }

        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
            return PlainPath.read(expression, context, () -> super.evaluateSimpleExpression(expression, context));
        }
    }

    private static final class Parser extends org.camunda.feel.FeelEngine {

        /** More than any city's tables hold; a bound only so that expressions made on the fly cannot fill the memory. */
        private static final int MOST = 20_000;

        private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<Failure, ParsedExpression>> unaryTests = new ConcurrentHashMap<>();

        Parser(org.camunda.feel.FeelEngine plain) {
            super(plain.functionProvider(), plain.valueMapper(), plain.configuration(), plain.clock());
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            Either<Failure, ParsedExpression> known = expressions.get(text);
            return known != null ? known : keep(expressions, text, super.parseExpression(text));
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
            Either<Failure, ParsedExpression> known = unaryTests.get(text);
            return known != null ? known : keep(unaryTests, text, super.parseUnaryTests(text));
        }

        private static Either<Failure, ParsedExpression> keep(Map<String, Either<Failure, ParsedExpression>> cache, String text,
                                                              Either<Failure, ParsedExpression> parsed) {
            if (cache.size() < MOST) {
                cache.put(text, parsed);
            }
            return parsed;
        }
    }
}
