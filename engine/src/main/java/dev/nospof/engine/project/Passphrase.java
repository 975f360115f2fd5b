package dev.nospof.engine.project;

import dev.nospof.engine.refusal.ProjectRefusals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.spec.KeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens the secrets of one environment, as Pulumi's passphrase provider closes them.
 *
 * <p>The key is PBKDF2 with SHA-256 over 1,000,000 rounds, the cipher AES-256-GCM; a text is {@code v1:nonce:ciphertext} in base 64
 * (sdk/go/common/resource/config/crypt.go and pkg/secrets/passphrase of pulumi 3.250). Deriving the key takes most of a second, on
 * purpose; it is done once an environment, and only when there is a secret.
 */
final class Passphrase {
    private static final int ROUNDS = 1_000_000;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final SecretKey key;

    private Passphrase(Path file, SecretKey key) {
        this.file = file;
        this.key = key;
    }

    /** The passphrase that the environment variables give, as Pulumi reads them; a set but empty one is a passphrase too. */
    static Optional<String> in(Map<String, String> variables) {
        var given = variables.get("PULUMI_CONFIG_PASSPHRASE");
        if (given != null) {
            return Optional.of(given);
        }
        var file = variables.get("PULUMI_CONFIG_PASSPHRASE_FILE");
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException unreadable) {
            throw ProjectRefusals.passphraseFile(file);
        }
    }

    /**
     * @param salt the file's {@code encryptionsalt}, which also holds a known text to try the key on
     * @throws dev.nospof.engine.refusal.NoGraph if the passphrase is not the one that the salt was made with
     */
    static Passphrase of(Path file, String passphrase, String salt) {
        var parts = salt.split(":", 3);
        if (parts.length != 3 || !parts[0].equals("v1")) {
            throw ProjectRefusals.malformed(file, "encryptionsalt", "of another form", "v1:salt:known text");
        }
        try {
            KeySpec spec =
                    new PBEKeySpec(passphrase.toCharArray(), Base64.getDecoder().decode(parts[1]), ROUNDS, KEY_BITS);
            var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
            var opener = new Passphrase(file, new SecretKeySpec(derived.getEncoded(), "AES"));
            if (!opener.decrypted(parts[2]).equals("pulumi")) {
                throw ProjectRefusals.wrongPassphrase(file);
            }
            return opener;
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw ProjectRefusals.wrongPassphrase(file);
        }
    }

    /** The plain text of a secret. */
    String open(String name, String secret) {
        try {
            return decrypted(secret);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw ProjectRefusals.brokenSecret(file, name);
        }
    }

    private String decrypted(String secret) throws GeneralSecurityException {
        var parts = secret.split(":", -1);
        if (parts.length != 3 || !parts[0].equals("v1")) {
            throw new IllegalArgumentException("not v1:nonce:ciphertext");
        }
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                key,
                new GCMParameterSpec(TAG_BITS, Base64.getDecoder().decode(parts[1])));
        return new String(cipher.doFinal(Base64.getDecoder().decode(parts[2])), StandardCharsets.UTF_8);
    }
}
