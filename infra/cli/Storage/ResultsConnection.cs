using System.CommandLine;
using Azure.Data.Tables;
using Azure.Identity;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Storage;

/// <summary>The option <c>--connection</c>: results tables that are not a local instance's.</summary>
internal static class ResultsConnection
{
    /// <summary>Makes the option.</summary>
    public static Option<string?> Option() => new("--connection") { Description = Texts.ConnectionDescription, HelpName = "CONNECTION" };

    /// <summary>Opens the tables.</summary>
    /// <param name="connection">
    /// A connection string; or the table service's address, entered with the identity that is signed in; or the name of an
    /// environment variable with either, which keeps a key out of the list of processes.
    /// </param>
    /// <param name="variable">Looks an environment variable up.</param>
    /// <exception cref="CommandFailedException">It is none of these.</exception>
    public static TableServiceClient Open(string connection, Func<string, string?> variable)
    {
        var value = Named(connection) ? variable(connection) ?? "" : connection;
        try
        {
            return Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
                ? new TableServiceClient(address, new DefaultAzureCredential())
                : new TableServiceClient(value);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidOperationException)
        {
            // The value may hold a key: only a name is said.
            throw new CommandFailedException(
                ExitCode.WrongUsage, Named(connection) ? Speech.Format(Texts.ConnectionVariableWrong, connection) : Texts.ConnectionWrong, failure);
        }
    }

    private static bool Named(string connection) => connection.Length > 0 && connection.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
