using System.CommandLine;
using System.CommandLine.Invocation;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using Spectre.Console;

namespace PerfEval.Cli.CommandLine;

/// <summary>A command's help, all of it in the language of the terminal, ended by its example.</summary>
/// <param name="terminal">Where it is written.</param>
internal sealed class HelpPage(Terminal terminal) : SynchronousCommandLineAction
{
    private const int Indent = 2;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        terminal.Data.WriteLine(command.Description ?? "");
        Section(Texts.HelpUsage, [(Usage(command), "")]);
        Section(Texts.HelpArguments, command.Arguments.Select(argument => (Named(argument), argument.Description ?? "")));
        Section(Texts.HelpOptions, Options(command).Select(option => (Named(option), Described(option))));
        Section(Texts.HelpCommands, command.Subcommands.Select(sub => (Signature(sub), sub.Description ?? "")));
        if (command is PerfEvalCommand { Example: var example }) Section(Texts.HelpExample, [($"{ProgramName.Current} {example}", "")]);
        return ExitCode.Done;
    }

    private void Section(string title, IEnumerable<(string Name, string Description)> lines)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(Indent, 0, Indent, 0)).AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        foreach (var (name, description) in lines) grid.AddRow(new Text(name), new Text(description));
        if (grid.Rows.Count == 0) return;
        terminal.Data.WriteLine();
        terminal.Data.WriteLine(title);
        // A line to type stays one line, however long.
        if (lines.All(line => line.Description.Length == 0)) foreach (var (name, _) in lines) terminal.Output.WriteLine(new string(' ', Indent) + name);
        else terminal.Data.Write(grid);
    }

    private static string Usage(Command command)
    {
        var names = new List<string>();
        for (var one = command; one.Parents.OfType<Command>().FirstOrDefault() is { } parent; one = parent) names.Insert(0, Signature(one));
        if (command.Subcommands.Count > 0) names.Add(Texts.HelpUsageCommand);
        return string.Join(' ', [ProgramName.Current, .. names, Texts.HelpUsageOptions]);
    }

    private static string Signature(Command command) => string.Join(' ', [command.Name, .. command.Arguments.Select(Named)]);

    private static string Named(Argument argument)
    {
        var name = $"<{argument.Name}>{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")}";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string Named(Option option)
    {
        var names = string.Join(", ", [.. option.Aliases.Where(alias => alias.StartsWith('-')), option.Name]);
        return option.HelpName is { } value ? $"{names} <{value}>" : names;
    }

    private static string Described(Option option) =>
        option.Required ? Speech.Format(Texts.HelpRequired, option.Description)
        : option.HasDefaultValue && option.GetDefaultValue()?.ToString() is { Length: > 0 } value && option.ValueType != typeof(bool) ? Speech.Format(Texts.HelpDefault, option.Description, value)
        : option.Description ?? "";

    /// <summary>The options of a command, and those of the commands around it that are its as well.</summary>
    private static IEnumerable<Option> Options(Command command)
    {
        var around = new List<Option>();
        for (var parent = command.Parents.OfType<Command>().FirstOrDefault(); parent is not null; parent = parent.Parents.OfType<Command>().FirstOrDefault())
            around.AddRange(parent.Options.Where(option => option.Recursive));
        return command.Options.Concat(around).Where(option => !option.Hidden);
    }
}
