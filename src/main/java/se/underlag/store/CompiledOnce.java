package se.underlag.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections in which a statement is compiled once. HSQLDB compiles a text anew unless a prepared statement of the same text
 * is open in the same connection, and whoever works through templates closes each after use: compiling took longer than what
 * was compiled. So of each text one is kept open that is never executed.
 */
final class CompiledOnce extends DelegatingDataSource {

    /** Texts with lists of values in them are many; all others are fewer than this. */
    private static final int KEPT = 300;

    CompiledOnce(DataSource engine) {
        super(engine);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return keeping(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return keeping(super.getConnection(user, password));
    }

    private static Connection keeping(Connection connection) {
        Kept kept = new Kept();
        return (Connection) Proxy.newProxyInstance(
                CompiledOnce.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        if (method.getName().equals("prepareStatement")) {
                            String asked = asked(arguments);
                            if (kept.get(asked) == null) {
                                kept.put(asked, (PreparedStatement) method.invoke(connection, arguments));
                            }
                        }
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The text, mostly that alone. */
    private static String asked(Object[] arguments) {
        return arguments.length == 1 ? (String) arguments[0] : Arrays.deepToString(arguments);
    }

    /** The statements kept open, the one not asked for longest going first. They end with their connection. */
    private static final class Kept extends LinkedHashMap<String, PreparedStatement> {

        private static final long serialVersionUID = 1;

        Kept() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparedStatement> eldest) {
            if (size() <= KEPT) {
                return false;
            }
            try {
                eldest.getValue().close();
            } catch (SQLException closedAlready) {
                // Its connection is at its end, and all of it with it.
            }
            return true;
        }
    }
}
