using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Reading;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Domain.Forms;

namespace PerfEval.Cli.Commands;

/// <summary><c>read FILE…</c>: bytes to forms, cell by cell; <c>--json</c> as the form's JSON.</summary>
internal sealed class ReadCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _files = InputFiles.Argument();
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    public ReadCommand(Terminal terminal) : base("read", Texts.ReadDescription, "read 2022.txt --json")
    {
        _terminal = terminal;
        Arguments.Add(_files);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var files = await InputFiles.ReadAsync(arguments.GetRequiredValue(_files), cancellation);
        var forms = files.SelectMany(file => file.Content.Forms).ToList();
        if (arguments.GetValue(_json)) await PrintJsonAsync(forms);
        else Draw(forms);

        var problems = ProblemReport.Say(_terminal, files);
        var doubts = forms.Sum(form => form.Confidence.Count);
        _terminal.Say(Speech.Format(Texts.ReadSummary, forms.Count, doubts, problems));
        return problems > 0 || forms.Count == 0 ? ExitCode.InputHasErrors : ExitCode.Done;
    }

    private Task PrintJsonAsync(IEnumerable<FormReading> forms) =>
        _terminal.Output.WriteLineAsync(JsonText.Of(new JsonArray([.. forms.Select(FormJson.ToNode)])));

    private void Draw(IEnumerable<FormReading> forms)
    {
        var view = new FormView(_terminal.Data);
        foreach (var form in forms) view.Draw(form);
    }
}
