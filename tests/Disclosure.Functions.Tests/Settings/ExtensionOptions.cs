using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Disclosure.Functions.Tests.Settings;

/// <summary>
/// The option classes in an assembly of the Functions host, read from its metadata: the host's own assemblies, on which it rests, are not
/// here, so that it cannot be loaded.
/// </summary>
internal sealed class ExtensionOptions : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _types;

    public ExtensionOptions(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        _types = _file.GetMetadataReader();
    }

    public void Dispose() => _file.Dispose();

    /// <summary>What can be set of a class, by name, each with the name of its type; null where there is no such class.</summary>
    public IReadOnlyDictionary<string, string>? SettingsOf(string name)
    {
        if (Find(name) is not { } type)
        {
            return null;
        }

        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in type.GetProperties().Select(_types.GetPropertyDefinition))
        {
            var setter = property.GetAccessors().Setter;
            if (!setter.IsNil && _types.GetMethodDefinition(setter).Attributes.HasFlag(MethodAttributes.Public))
            {
                settings[_types.GetString(property.Name)] = property.DecodeSignature(new TypeNames(), null).ReturnType;
            }
        }

        return settings;
    }

    /// <summary>The names of an enumeration's values; null where there is none of the name.</summary>
    public IReadOnlyList<string>? ValuesOf(string name) =>
        Find(name) is { } type && _types.GetString(TypeNames.NameOf(_types, type.BaseType).Name) == "Enum"
            ? [.. type.GetFields().Select(_types.GetFieldDefinition)
                .Where(static field => field.Attributes.HasFlag(FieldAttributes.Static))
                .Select(field => _types.GetString(field.Name))]
            : null;

    private TypeDefinition? Find(string name)
    {
        foreach (var type in _types.TypeDefinitions.Select(_types.GetTypeDefinition))
        {
            if ($"{_types.GetString(type.Namespace)}.{_types.GetString(type.Name)}" == name)
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>Types by their full names; what may be null by the name of what is in it.</summary>
    private sealed class TypeNames : ISignatureTypeProvider<string, object?>
    {
        public static (StringHandle Namespace, StringHandle Name) NameOf(MetadataReader reader, EntityHandle type) =>
            type.Kind == HandleKind.TypeReference
                && reader.GetTypeReference((TypeReferenceHandle)type) is var reference ? (reference.Namespace, reference.Name)
            : type.Kind == HandleKind.TypeDefinition
                && reader.GetTypeDefinition((TypeDefinitionHandle)type) is var definition ? (definition.Namespace, definition.Name)
            : default;

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            FullName(reader, NameOf(reader, handle));

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
            FullName(reader, NameOf(reader, handle));

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
            genericType == "System.Nullable`1" ? typeArguments[0] : genericType;

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => $"System.{typeCode}";

        public string GetSZArrayType(string elementType) => $"{elementType}[]";

        public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[]";

        public string GetByReferenceType(string elementType) => elementType;

        public string GetPointerType(string elementType) => elementType;

        public string GetPinnedType(string elementType) => elementType;

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

        public string GetFunctionPointerType(MethodSignature<string> signature) => "function";

        public string GetGenericMethodParameter(object? genericContext, int index) => "T";

        public string GetGenericTypeParameter(object? genericContext, int index) => "T";

        public string GetTypeFromSpecification(
            MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => "specification";

        private static string FullName(MetadataReader reader, (StringHandle Namespace, StringHandle Name) name) =>
            $"{reader.GetString(name.Namespace)}.{reader.GetString(name.Name)}";
    }
}
