using Spectre.Console;

namespace PerfEval.Cli.CommandLine;

/// <summary>Where a command writes: data to <see cref="Output"/>, what it is doing to <see cref="Error"/>.</summary>
internal sealed class Terminal
{
    private const int WidthOfFile = 160;

    /// <summary>A terminal over two writers.</summary>
    /// <param name="output">Data.</param>
    /// <param name="error">Progress and errors.</param>
    /// <param name="interactive">Whether a person watches <paramref name="error"/>: progress bars are drawn only there.</param>
    /// <param name="width">The columns of a line; null where the output is a file or pipe.</param>
    public Terminal(TextWriter output, TextWriter error, bool interactive = false, int? width = null)
    {
        Output = output;
        Error = error;
        Data = Console(output, width is not null, width);
        Progress = Console(error, interactive, width);
        IsInteractive = interactive;
    }

    /// <summary>Data.</summary>
    public TextWriter Output { get; }

    /// <summary>Progress and errors.</summary>
    public TextWriter Error { get; }

    /// <summary>Tables and text on <see cref="Output"/>.</summary>
    public IAnsiConsole Data { get; }

    /// <summary>Progress bars on <see cref="Error"/>.</summary>
    public IAnsiConsole Progress { get; }

    /// <summary>Whether a person watches <see cref="Error"/>.</summary>
    public bool IsInteractive { get; }

    /// <summary>The terminal of this process; both streams are UTF-8.</summary>
    public static Terminal OfProcess()
    {
        System.Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        int? width = System.Console.IsOutputRedirected ? null : Math.Max(System.Console.WindowWidth, 40);
        return new Terminal(System.Console.Out, System.Console.Error, !System.Console.IsErrorRedirected, width);
    }

    /// <summary>Says on <see cref="Error"/> what the command does or has met.</summary>
    public void Say(string message) => Error.WriteLine(message);

    private static IAnsiConsole Console(TextWriter writer, bool ansi, int? width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = ansi ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = ansi ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width ?? WidthOfFile;
        return console;
    }
}
