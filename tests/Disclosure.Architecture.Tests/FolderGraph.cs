using ArchUnitNET.Domain;

namespace Disclosure.Architecture.Tests;

/// <summary>
/// Which folders of a project use which, a folder being a namespace one level below the project's. Types at the root belong to no folder:
/// each stands for itself, so that the one that joins the features may lie above them and the options they share below.
/// </summary>
internal sealed class FolderGraph
{
    private readonly string _root;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _arrows = new(StringComparer.Ordinal);

    private FolderGraph(string root) => _root = root;

    /// <summary>Returns the folders below a namespace.</summary>
    /// <param name="root">The namespace, e.g. a project's.</param>
    /// <param name="types">The compiled types, whatever is in their bodies; those outside the namespace are left out.</param>
    /// <param name="files">
    /// The sources, whose imports count as well, since constants leave no trace in what is compiled; an import that nothing needs does not
    /// build.
    /// </param>
    public static FolderGraph Of(string root, IEnumerable<IType> types, IEnumerable<SourceFile> files)
    {
        var graph = new FolderGraph(root);
        foreach (var type in types)
        {
            if (graph.FolderOf(NamespaceOf(type), type.FullName) is not { } folder)
            {
                continue;
            }

            foreach (var used in type.Dependencies.Select(static one => one.Target).Distinct())
            {
                graph.Add(folder, graph.FolderOf(NamespaceOf(used), used.FullName), type.FullName, used.FullName);
            }
        }

        foreach (var file in files)
        {
            foreach (var import in file.Usings)
            {
                graph.Add(graph.FolderOf(file.Namespace, null), graph.FolderOf(import, null), file.Path, import);
            }
        }

        return graph;
    }

    /// <summary>
    /// Returns each cycle with a folder in it, its arrows with an example of each; types at the root may use each other as they like.
    /// </summary>
    public IReadOnlyList<string> Cycles()
    {
        var reached = _arrows.Keys.ToDictionary(static one => one, Reachable, StringComparer.Ordinal);
        var cycles = new List<string>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in _arrows.Keys.Where(one => reached[one].Contains(one)))
        {
            if (!told.Add(start))
            {
                continue;
            }

            var members = _arrows.Keys.Where(one => reached[start].Contains(one) && reached[one].Contains(start)).ToList();
            told.UnionWith(members);
            if (!members.Exists(_folders.Contains))
            {
                continue;
            }

            cycles.Add(string.Join('\n', members.SelectMany(from => _arrows[from].Where(to => members.Contains(to.Key))
                .Select(to => $"{from} → {to.Key}: {to.Value}"))));
        }

        return cycles;
    }

    /// <summary>Returns the folders that a folder uses itself.</summary>
    public IReadOnlyCollection<string> UsedBy(string folder) => _arrows.TryGetValue(folder, out var used) ? used.Keys : [];

    private HashSet<string> Reachable(string start)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out var folder))
        {
            foreach (var next in UsedBy(folder))
            {
                if (found.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return found;
    }

    private void Add(string? from, string? to, string user, string target)
    {
        if (from is null || to is null || from == to)
        {
            return;
        }

        if (!_arrows.TryGetValue(from, out var used))
        {
            _arrows.Add(from, used = new SortedDictionary<string, string>(StringComparer.Ordinal));
        }

        if (!used.ContainsKey(to))
        {
            used.Add(to, $"{user} uses {target}");
        }
    }

    /// <summary>Returns the namespace of a type; empty for a type parameter, which has none.</summary>
    private static string NamespaceOf(IType type) => type.Namespace?.FullName ?? "";

    /// <summary>
    /// Returns the folder of a namespace, or the outermost type where the type lies at the root; null for what is not of the project, and
    /// for a file at the root, whose compiled types tell what it uses.
    /// </summary>
    private string? FolderOf(string space, string? type)
    {
        if (space == _root)
        {
            return type?[(_root.Length + 1)..].Split('+', '/', '`', '<')[0];
        }

        if (!space.StartsWith($"{_root}.", StringComparison.Ordinal))
        {
            return null;
        }

        var folder = space[(_root.Length + 1)..].Split('.')[0];
        _folders.Add(folder);
        return folder;
    }
}
