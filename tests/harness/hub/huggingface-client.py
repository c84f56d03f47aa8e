"""Does with the real client what it is told, and prints the outcome as JSON.

Arguments: the repository, a file in it to download, and an empty folder. The hub is HF_ENDPOINT.
"""

import hashlib
import json
import sys
from pathlib import Path

from huggingface_hub import HfApi, __version__, hf_hub_download, snapshot_download
from huggingface_hub.errors import EntryNotFoundError, RepositoryNotFoundError
from huggingface_hub.errors import RevisionNotFoundError


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def name_of_error(call) -> str | None:
    try:
        call()
    except (EntryNotFoundError, RepositoryNotFoundError, RevisionNotFoundError) as error:
        return type(error).__name__
    return None


def main(repo: str, file: str, folder: Path) -> dict:
    api = HfApi()
    info = api.model_info(repo, files_metadata=True)
    tree = [entry for entry in api.list_repo_tree(repo, recursive=True) if hasattr(entry, "size")]
    downloaded = Path(hf_hub_download(repo, file, revision=info.sha, cache_dir=folder / "one"))
    snapshot = Path(snapshot_download(repo, cache_dir=folder / "all"))
    return {
        "version": __version__,
        "revision": info.sha,
        "siblings": {
            sibling.rfilename: [sibling.size, sibling.lfs.sha256 if sibling.lfs else None]
            for sibling in info.siblings
        },
        "tree": {
            entry.path: [entry.size, entry.lfs.sha256 if entry.lfs else None] for entry in tree
        },
        "downloaded": sha256(downloaded),
        "snapshotRevision": snapshot.name,
        "snapshot": {
            str(path.relative_to(snapshot)): sha256(path)
            for path in snapshot.rglob("*")
            if path.is_file()
        },
        "missing": {
            "file": name_of_error(lambda: hf_hub_download(repo, "none", cache_dir=folder / "none")),
            "revision": name_of_error(lambda: api.model_info(repo, revision="0" * 40)),
            "repository": name_of_error(lambda: api.model_info("no/one")),
        },
    }


print(json.dumps(main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))))
