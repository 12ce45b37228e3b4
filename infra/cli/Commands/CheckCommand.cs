using System.CommandLine;
using System.Globalization;
using PerfEval.Cli.Checking;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Reading;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Documents;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Settings;

namespace PerfEval.Cli.Commands;

/// <summary><c>check FILE…</c>: reads, scores and finds, with no host and no storage. The files are one submission.</summary>
internal sealed class CheckCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _files = InputFiles.Argument();
    private readonly Option<bool> _json = JsonOption.Create();
    private readonly Option<FileInfo?> _html = new("--html") { Description = Texts.CheckHtmlDescription, HelpName = "FILE" };
    private readonly Option<string> _profile;

    /// <summary>Makes the command.</summary>
    public CheckCommand(Terminal terminal) : base("check", Texts.CheckDescription, "check 2022.txt")
    {
        _terminal = terminal;
        _profile = new Option<string>("--profile")
        {
            Description = Texts.ProfileDescription,
            HelpName = "NAME|FILE",
            DefaultValueFactory = _ => RuleProfiles.Default.Name,
        };
        Arguments.Add(_files);
        Options.Add(_profile);
        Options.Add(_html);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var profile = LoadProfile(arguments.GetRequiredValue(_profile));
        var files = await InputFiles.ReadAsync(arguments.GetRequiredValue(_files), cancellation);
        var check = SubmissionCheck.Run(files, profile);
        if (arguments.GetValue(_json)) await _terminal.Output.WriteLineAsync(JsonText.Of(CheckJson.Of(check)));
        else new CheckView(_terminal.Data).Draw(check);
        // Who is not asked for another language gets the page of the receipt as units get it, in Chinese.
        if (arguments.GetValue(_html) is { } page)
            await WritePageAsync(page, CultureInfo.GetCultureInfo(arguments.GetValue<string?>(TerminalLanguage.OptionName) ?? TerminalLanguage.Chinese), files, check, cancellation);

        var problems = ProblemReport.Say(_terminal, files);
        var wrongForms = check.Forms.Count(form => form.HasError);
        _terminal.Say(Speech.Format(
            Texts.CheckSummary, check.Forms.Length, check.Count(Severity.Error), check.Count(Severity.Warning), check.Count(Severity.Note), wrongForms));
        if (problems > 0) _terminal.Say(Speech.Format(Texts.CheckUnread, problems));
        return wrongForms > 0 || problems > 0 || check.Forms.IsEmpty ? ExitCode.InputHasErrors : ExitCode.Done;
    }

    // Of several files the page is to say which: two may have one name.
    private static IEnumerable<ReadProblem> Placed(InputFile file) => file.Content.Problems
        .Select(problem => problem with { Position = problem.Position with { File = PlaceText.InFile(file.Path, new SourcePosition { File = problem.Position.File }) } });

    private static RuleProfile LoadProfile(string nameOrFile)
    {
        try
        {
            return ProfileSource.Load(nameOrFile);
        }
        catch (RuleProfileException failure)
        {
            throw new CommandFailedException(ExitCode.WrongUsage, Speech.Format(Texts.ProfileNotUsable, nameOrFile, string.Join(Environment.NewLine, failure.Errors)), failure);
        }
    }

    private async Task WritePageAsync(FileInfo page, CultureInfo language, IReadOnlyList<InputFile> files, SubmissionCheck check, CancellationToken cancellation)
    {
        var receipt = CheckReceipt.Of(
            string.Join(", ", files.Select(file => Path.GetFileName(file.Path))),
            [.. files.SelectMany(file => files.Count == 1 ? file.Content.Problems : Placed(file))],
            [.. check.Forms.Select(form => new EvaluatedForm(form.Reading, form.Evaluation))],
            [.. check.Forms.Select(form => form.File)],
            DateTimeOffset.Now);
        await using var renderer = new ReceiptRenderer();
        await PageFile.WriteAsync(page.FullName, await renderer.RenderAsync(receipt, language), cancellation);
        _terminal.Say(Speech.Format(Texts.CheckPageWritten, page.FullName));
    }
}
