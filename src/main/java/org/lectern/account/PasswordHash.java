package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes of passwords: PBKDF2, 600,000 rounds, about a sixth of a second each. At most one per core is computed at a
 * time, so that guessing cannot take the machine. Full-width letters of a Chinese keyboard are the same as others.
 */
@ApplicationScoped
public class PasswordHash {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ITERATIONS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** No password has this hash; checking against it takes as long as against any other. */
    private static final String NOBODYS = format(ITERATIONS, new byte[SALT_BYTES], new byte[KEY_BITS / 8]);

    private static final Semaphore CORES = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private static final SecureRandom RANDOM = new SecureRandom();

    public String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return format(ITERATIONS, salt, derive(password, salt, ITERATIONS));
    }

    /**
     * True if the password has this hash.
     *
     * @param hash null where there is no account or no password: takes as long and is false
     */
    public boolean matches(String password, String hash) {
        String[] parts = (hash == null ? NOBODYS : hash).split("\\$");
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] actual = derive(password, salt, Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(expected, actual) && hash != null;
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        boolean mayRun = false;
        try {
            mayRun = CORES.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!mayRun) {
                throw new TooManyAttempts(PATIENCE);
            }
            PBEKeySpec spec = new PBEKeySpec(
                    Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray(), salt, iterations, KEY_BITS);
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            if (mayRun) {
                CORES.release();
            }
        }
    }

    private static String format(int iterations, byte[] salt, byte[] key) {
        Base64.Encoder encoder = Base64.getEncoder();
        return "pbkdf2-sha256$" + iterations + "$" + encoder.encodeToString(salt) + "$" + encoder.encodeToString(key);
    }
}
