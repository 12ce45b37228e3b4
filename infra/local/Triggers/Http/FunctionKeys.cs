using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsLocalHost.Triggers.Http;

/// <summary>
/// The keys that requests carry, made at the first start and kept in a file that only its owner can read:
/// <c>default</c> opens the functions, <c>master</c> everything.
/// </summary>
internal sealed class FunctionKeys
{
    private const string Header = "x-functions-key";
    private const string Query = "code";
    private const int KeyBytes = 32;

    private readonly byte[] _default;
    private readonly byte[] _master;

    /// <exception cref="InvalidOperationException">The file is there but holds no keys.</exception>
    public FunctionKeys(string path)
    {
        if (!File.Exists(path))
            Create(path);
        var keys = Read(path);
        _default = Encoding.UTF8.GetBytes(keys.Default);
        _master = Encoding.UTF8.GetBytes(keys.Master);
    }

    public bool Allow(HttpRequest request, AuthorizationLevel level)
    {
        if (level == AuthorizationLevel.Anonymous)
            return true;
        var given = request.Headers[Header].ToString() is { Length: > 0 } header ? header : request.Query[Query].ToString();
        var key = Encoding.UTF8.GetBytes(given);
        var isMaster = CryptographicOperations.FixedTimeEquals(key, _master);
        return isMaster || (level == AuthorizationLevel.Function && CryptographicOperations.FixedTimeEquals(key, _default));
    }

    private static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        // Written beside and moved, so that a death in between leaves no half file.
        var draft = path + ".new";
        File.Delete(draft);
        using (var file = new FileStream(draft, options))
            JsonSerializer.Serialize(file, new Keys(NewKey(), NewKey()));
        File.Move(draft, path, overwrite: true);
    }

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    private static Keys Read(string path)
    {
        try
        {
            var keys = JsonSerializer.Deserialize<Keys>(File.ReadAllText(path));
            if (keys is { Default.Length: > 0, Master.Length: > 0 })
                return keys;
        }
        catch (JsonException failure)
        {
            throw new InvalidOperationException($"{path} holds no keys; delete it, and new ones are made.", failure);
        }

        throw new InvalidOperationException($"{path} holds no keys; delete it, and new ones are made.");
    }

    private sealed record Keys(
        [property: System.Text.Json.Serialization.JsonPropertyName("default")] string Default,
        [property: System.Text.Json.Serialization.JsonPropertyName("master")] string Master);
}
