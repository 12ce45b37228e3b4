using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Storage;

/// <summary>Opens storage that is not a local instance's, from what a command line says of it.</summary>
/// <remarks>
/// That is a connection string; or the service's address, entered with the identity that is signed in; or the name of an
/// environment variable with either, which keeps a key out of the list of processes.
/// </remarks>
internal static class StorageConnection
{
    /// <summary>Opens tables.</summary>
    /// <param name="connection">What is said of them.</param>
    /// <param name="variable">Looks an environment variable up.</param>
    /// <exception cref="CommandFailedException">It says nothing that can be opened.</exception>
    public static TableServiceClient Tables(string connection, Func<string, string?> variable) =>
        Open(connection, variable, text => new TableServiceClient(text), (address, identity) => new TableServiceClient(address, identity));

    /// <summary>Opens containers; see <see cref="Tables"/>.</summary>
    /// <exception cref="CommandFailedException">What is said of them says nothing that can be opened.</exception>
    public static BlobServiceClient Blobs(string connection, Func<string, string?> variable) =>
        Open(connection, variable, text => new BlobServiceClient(text, BlobOptions()), (address, identity) => new BlobServiceClient(address, identity, BlobOptions()));

    /// <summary>The options of clients of containers: a name is taken as it is, where the SDK would leave out a slash at its beginning or end.</summary>
    public static BlobClientOptions BlobOptions() => new() { TrimBlobNameSlashes = false };

    private static T Open<T>(string connection, Func<string, string?> variable, Func<string, T> byText, Func<Uri, TokenCredential, T> byIdentity)
    {
        var value = Named(connection) ? variable(connection) ?? "" : connection;
        try
        {
            return Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
                ? byIdentity(address, new DefaultAzureCredential())
                : byText(value);
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
