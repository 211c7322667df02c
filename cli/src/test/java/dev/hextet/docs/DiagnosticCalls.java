package dev.hextet.docs;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Calls in the sources of the program that fill the template of a catalogue's entry. */
final class DiagnosticCalls {
  private static final List<String> MODULES = List.of("../core", "../providers/aws", "../cli");

  /** Methods of {@code DiagnosticType}, with the number of their arguments before the texts. */
  private static final List<String> METHODS = List.of("with", "withCode");

  private DiagnosticCalls() {}

  /**
   * A call.
   *
   * @param entries names of the entries that the receiver may be, with the names of their
   *     catalogues: {@code PlanDiagnostic.STALE}
   * @param arguments number of texts
   */
  record Call(Set<String> entries, int arguments, String source) {}

  /** Returns the calls on entries that are named at the call. */
  static List<Call> all() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Call> calls = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources()));
      for (CompilationUnitTree unit : task.parse()) {
        new CallScanner(calls).scan(unit, null);
      }
    }
    return calls;
  }

  private static List<Path> sources() {
    return MODULES.stream().flatMap(module -> sources(Path.of(module, "src/main/java"))).toList();
  }

  private static Stream<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Collects the calls of one source. */
  private static final class CallScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final List<Call> calls;

    CallScanner(List<Call> calls) {
      this.calls = calls;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
      if (call.getMethodSelect() instanceof MemberSelectTree method
          && METHODS.contains(method.getIdentifier().toString())) {
        Set<String> entries = entries(method.getExpression());
        if (!entries.isEmpty()) {
          int texts =
              call.getArguments().size() - METHODS.indexOf(method.getIdentifier().toString());
          calls.add(new Call(entries, texts, call.toString()));
        }
      }
      return super.visitMethodInvocation(call, null);
    }

    /** Returns the entries in a receiver: one, or those of both branches of a condition. */
    private static Set<String> entries(Tree receiver) {
      Set<String> entries = new TreeSet<>();
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
          if (select.getExpression() instanceof IdentifierTree type
              && type.getName().toString().endsWith("Diagnostic")) {
            entries.add(type.getName() + "." + select.getIdentifier());
          }
          return super.visitMemberSelect(select, null);
        }
      }.scan(receiver, null);
      return entries;
    }
  }
}
