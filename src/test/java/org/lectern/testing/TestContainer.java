package org.lectern.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.lectern.enrolment.MeetingReaders;
import org.lectern.enrolment.MeetingTrainees;
import org.lectern.enrolment.list.MortalRun;
import org.lectern.history.MortalPastRun;
import org.lectern.job.SmallWork;
import org.lectern.shared.Messages;
import org.lectern.trainingsession.FreeTimes;
import org.lectern.trainingsession.LockSwitch;

/**
 * The features without the server: every bean of {@code org.lectern} but pages, resources and the platform, with the
 * persistence unit of production on the {@link TestDatabase}. Begun once per test process.
 */
public final class TestContainer {

    private static final List<Class<? extends Annotation>> BEAN_DEFINING = List.of(
            ApplicationScoped.class,
            RequestScoped.class,
            SessionScoped.class,
            Dependent.class,
            Singleton.class,
            Interceptor.class);

    private static TestContainer running;

    private final TestDatabase database;
    private final EntityManagerFactory persistence;
    private WeldContainer beans;
    private Requests requests;

    private TestContainer() {
        // The persistence unit first: its classes are woven when they are loaded.
        database = TestDatabase.open();
        persistence = persistence(database);
    }

    static synchronized TestContainer get() {
        if (running == null) {
            running = new TestContainer();
            running.begin();
        }
        return running;
    }

    private static EntityManagerFactory persistence(TestDatabase database) {
        Map<String, Object> overrides = new HashMap<>();
        overrides.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        overrides.put("jakarta.persistence.jtaDataSource", "");
        overrides.put("jakarta.persistence.nonJtaDataSource", database.pool());
        return Persistence.createEntityManagerFactory("lectern", overrides);
    }

    private void begin() {
        Weld weld = new Weld().disableDiscovery().property("org.jboss.weld.se.shutdownHook", false);
        beanClasses().forEach(weld::addBeanClass);
        ThreadTransactional.ALL.forEach(weld::addBeanClass);
        weld.addBeanClasses(
                TestResources.class,
                ThreadTransaction.class,
                QuickPasswordHash.class,
                Requests.class,
                Acting.class,
                Together.class,
                Statements.class,
                HarnessProbe.class,
                LockSwitch.class,
                FreeTimes.class,
                MeetingReaders.class,
                MeetingTrainees.class,
                SmallWork.class,
                MortalRun.class,
                MortalPastRun.class,
                World.class,
                Classroom.class);
        beans = weld.initialize();
        requests = beans.select(Requests.class).get();
    }

    private static List<Class<?>> beanClasses() {
        try {
            Path classes = Path.of(Messages.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes.resolve("org/lectern"))) {
                return files.filter(file -> file.toString().endsWith(".class"))
                        .map(file -> classes.relativize(file)
                                .toString()
                                .replace('/', '.')
                                .replace('\\', '.'))
                        .map(name -> name.substring(0, name.length() - ".class".length()))
                        .filter(name ->
                                !name.matches(".*\\.(web|api)\\..*|.*\\.platform\\.(?!sample\\.Sample(?!Start)).*"))
                        .<Class<?>>map(TestContainer::load)
                        .filter(TestContainer::isBean)
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, TestContainer.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isBean(Class<?> type) {
        return !type.isInterface()
                && !Modifier.isAbstract(type.getModifiers())
                && !HttpAuthenticationMechanism.class.isAssignableFrom(type)
                && !IdentityStore.class.isAssignableFrom(type)
                && BEAN_DEFINING.stream().anyMatch(type::isAnnotationPresent);
    }

    TestDatabase database() {
        return database;
    }

    EntityManager newEntityManager() {
        return persistence.createEntityManager();
    }

    Requests requests() {
        return requests;
    }

    <T> T select(Class<T> type) {
        return beans.select(type).get();
    }

    void emptyDatabase() {
        database.empty();
    }

    @SuppressWarnings("unchecked")
    <T> void inject(T test) {
        BeanManager manager = beans.getBeanManager();
        AnnotatedType<T> type = (AnnotatedType<T>) manager.createAnnotatedType(test.getClass());
        manager.getInjectionTargetFactory(type)
                .createInjectionTarget(null)
                .inject(test, manager.createCreationalContext(null));
    }
}
