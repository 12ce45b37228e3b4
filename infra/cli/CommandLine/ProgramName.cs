namespace PerfEval.Cli.CommandLine;

/// <summary>What a person types to run this command: texts that tell them what to type next name it so.</summary>
internal static class ProgramName
{
    /// <summary>The environment variable by which the script at the root says how it was called, such as <c>./perfeval</c>.</summary>
    public const string Variable = "PERFEVAL_COMMAND";

    private const string OfPublished = "perfeval";

    private static readonly AsyncLocal<string?> Typed = new();

    /// <summary>The name in use; <c>perfeval</c> where no script has named itself.</summary>
    public static string Current => Typed.Value ?? OfPublished;

    /// <summary>Takes the name of the script for the command line that is run from here.</summary>
    /// <param name="variable">Looks an environment variable up.</param>
    public static void Use(Func<string, string?> variable) => Typed.Value = variable(Variable) is { Length: > 0 } typed ? typed : null;
}
