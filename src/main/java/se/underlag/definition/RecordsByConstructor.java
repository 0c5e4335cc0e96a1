package se.underlag.definition;

import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleModule;

/**
 * Has records made by their constructors themselves. Jackson makes them through method handles that it adapts at each call, for
 * which Java makes classes at run time: a hundred and sixty for our definitions, at every start.
 */
final class RecordsByConstructor extends SimpleModule {

    private static final long serialVersionUID = 1;

    @Override
    public void setupModule(JacksonModule.SetupContext context) {
        super.setupModule(context);
        context.addValueInstantiators(new Making());
    }

    private static final class Making extends ValueInstantiators.Base {

        @Override
        public ValueInstantiator modifyValueInstantiator(
                DeserializationConfig config, BeanDescription.Supplier description, ValueInstantiator usual) {
            return usual.getWithArgsCreator() != null
                            && usual.getWithArgsCreator().getAnnotated() instanceof Constructor<?> constructor
                            && constructor.getDeclaringClass().isRecord()
                            && usual instanceof StdValueInstantiator standard
                    ? new ByConstructor(standard, constructor)
                    : usual;
        }
    }

    private static final class ByConstructor extends StdValueInstantiator {

        private final Constructor<?> constructor;

        ByConstructor(StdValueInstantiator usual, Constructor<?> constructor) {
            super(usual);
            this.constructor = constructor;
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] components) {
            try {
                return constructor.newInstance(components);
            } catch (ReflectiveOperationException e) {
                return context.handleInstantiationProblem(getValueClass(), components, rewrapCtorProblem(context, e));
            }
        }
    }
}
