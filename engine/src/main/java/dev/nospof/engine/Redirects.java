package dev.nospof.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Turns the few calls by which a program would leave for the outside into calls of the classes in {@code inside}.
 *
 * <p>Only static calls and static fields are replaced by ones of the same shape, so that nothing else in a class changes.
 */
final class Redirects {
    private static final String EMBEDDED = "dev/nospof/engine/inside/Embedded";
    private static final String OUTPUT = "dev/nospof/engine/inside/Output";
    private static final String THREADS = "dev/nospof/engine/inside/Threads";
    private static final String SYSTEM = "java/lang/System";
    private static final String RUNTIME = "java/lang/Runtime";
    private static final String FUTURE = "java/util/concurrent/CompletableFuture";
    private static final String PULUMI = "com/pulumi/internal/PulumiInternal";

    private static final Map<Member, Member> CALLS = Map.of(
            new Member(
                    PULUMI,
                    "fromEnvironment",
                    "(Lcom/pulumi/resources/StackOptions;)Lcom/pulumi/internal/PulumiInternal;"),
            new Member(EMBEDDED, "open", "(Lcom/pulumi/resources/StackOptions;)Lcom/pulumi/internal/PulumiInternal;"),
            new Member(SYSTEM, "exit", "(I)V"),
            new Member(EMBEDDED, "exit", "(I)V"),
            new Member(SYSTEM, "setOut", "(Ljava/io/PrintStream;)V"),
            new Member(EMBEDDED, "setOut", "(Ljava/io/PrintStream;)V"),
            new Member(SYSTEM, "setErr", "(Ljava/io/PrintStream;)V"),
            new Member(EMBEDDED, "setErr", "(Ljava/io/PrintStream;)V"),
            new Member(RUNTIME, "exit", "(I)V"),
            new Member(EMBEDDED, "exit", "(Ljava/lang/Runtime;I)V"),
            new Member(RUNTIME, "halt", "(I)V"),
            new Member(EMBEDDED, "exit", "(Ljava/lang/Runtime;I)V"),
            new Member(
                    FUTURE, "supplyAsync", "(Ljava/util/function/Supplier;)Ljava/util/concurrent/CompletableFuture;"),
            new Member(
                    THREADS, "supplyAsync", "(Ljava/util/function/Supplier;)Ljava/util/concurrent/CompletableFuture;"),
            new Member(FUTURE, "runAsync", "(Ljava/lang/Runnable;)Ljava/util/concurrent/CompletableFuture;"),
            new Member(THREADS, "runAsync", "(Ljava/lang/Runnable;)Ljava/util/concurrent/CompletableFuture;"));

    private static final Map<Member, Member> FIELDS = Map.of(
            new Member(SYSTEM, "out", "Ljava/io/PrintStream;"), new Member(OUTPUT, "out", "Ljava/io/PrintStream;"),
            new Member(SYSTEM, "err", "Ljava/io/PrintStream;"), new Member(OUTPUT, "err", "Ljava/io/PrintStream;"));

    /** Names that stand in a class's constants if it does any of this; without one the class is left alone, unread. */
    private static final List<byte[]> SIGNS = List.of(
            bytes("fromEnvironment"),
            bytes("exit"),
            bytes("halt"),
            bytes("setOut"),
            bytes("setErr"),
            bytes("supplyAsync"),
            bytes("runAsync"),
            bytes("Ljava/io/PrintStream;"));

    /** The tag of a name among a class file's constants. */
    private static final int UTF_8_CONSTANT = 1;

    private Redirects() {}

    /** The same class with its ways out redirected. */
    static byte[] in(byte[] original) {
        var reader = new ClassReader(original);
        if (!hasSign(reader)) {
            return original;
        }
        var writer = new ClassWriter(reader, 0);
        reader.accept(new Rewriter(writer), 0);
        return writer.toByteArray();
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    /** Looks at the names in the class's constants alone: most classes are then left alone without being read. */
    private static boolean hasSign(ClassReader reader) {
        for (int item = 1; item < reader.getItemCount(); item++) {
            int at = reader.getItem(item);
            if (at > 0 && reader.readByte(at - 1) == UTF_8_CONSTANT && isSign(reader, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSign(ClassReader reader, int at) {
        int length = reader.readUnsignedShort(at);
        for (var sign : SIGNS) {
            if (sign.length == length) {
                int same = 0;
                while (same < length && (byte) reader.readByte(at + 2 + same) == sign[same]) {
                    same++;
                }
                if (same == length) {
                    return true;
                }
            }
        }
        return false;
    }

    private record Member(String owner, String name, String descriptor) {}

    private static final class Rewriter extends ClassVisitor {
        Rewriter(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodRewriter(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class MethodRewriter extends MethodVisitor {
        MethodRewriter(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            var to = CALLS.get(new Member(owner, name, descriptor));
            if (to == null) {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            } else {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, to.owner, to.name, to.descriptor, false);
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            var to = opcode == Opcodes.GETSTATIC ? FIELDS.get(new Member(owner, name, descriptor)) : null;
            if (to == null) {
                super.visitFieldInsn(opcode, owner, name, descriptor);
            } else {
                super.visitFieldInsn(opcode, to.owner, to.name, to.descriptor);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            var redirected = arguments.clone();
            for (int i = 0; i < redirected.length; i++) {
                if (redirected[i] instanceof Handle handle) {
                    redirected[i] = redirected(handle);
                }
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, redirected);
        }

        /** {@code System::exit} */
        private static Handle redirected(Handle handle) {
            var to = CALLS.get(new Member(handle.getOwner(), handle.getName(), handle.getDesc()));
            return to == null || handle.getTag() != Opcodes.H_INVOKESTATIC
                    ? handle
                    : new Handle(Opcodes.H_INVOKESTATIC, to.owner, to.name, to.descriptor, false);
        }
    }
}
