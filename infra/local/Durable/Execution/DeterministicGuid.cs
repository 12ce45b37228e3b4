using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace FunctionsLocalHost.Durable.Execution;

/// <summary>Name-based identifiers (RFC 9562, version 5): the same name always gives the same one.</summary>
internal static class DeterministicGuid
{
    /// <summary>The namespace of this host's names.</summary>
    private static readonly Guid Namespace = new("5e3f3f0a-0f0b-5f7e-9b1e-6f0d5a3c2b11");

    [SuppressMessage("Security", "CA5350", Justification = "Version 5 is defined with SHA-1 and protects nothing.")]
    public static Guid Create(string name)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        Namespace.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(bytes, hash);
        BinaryPrimitives.WriteUInt16BigEndian(hash[6..], (ushort)((BinaryPrimitives.ReadUInt16BigEndian(hash[6..]) & 0x0FFF) | 0x5000));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
