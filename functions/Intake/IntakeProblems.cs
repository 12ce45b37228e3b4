using PerfEval.Documents;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Intake;

/// <summary>Why an upload is not read at all.</summary>
internal static class IntakeProblems
{
    /// <summary>Its name does not stand for itself in an address.</summary>
    public static ReadProblem UnsafeName(string name) => Problem("unsafe-name", name, Messages.Get("IntakeUnsafeName", name));

    /// <summary>It lies in no unit folder.</summary>
    public static ReadProblem NoUnitFolder(string name) => Problem("no-unit-folder", name, Messages.Get("IntakeNoUnitFolder", name));

    /// <summary>It has too many bytes.</summary>
    public static ReadProblem TooLarge(string name, long bytes, long limit) => Problem("too-large", name, Messages.Get("IntakeTooLarge", name, bytes, limit));

    /// <summary>The app failed at it.</summary>
    public static ReadProblem Internal(string name) => Problem("internal", name, Messages.Get("IntakeInternal"));

    private static ReadProblem Problem(string code, string name, (string Zh, string En) message) =>
        new(code, new SourcePosition { File = name }, message.Zh, message.En);
}
