// Volumes that exist in one zone only, made when they are claimed and deleted with their claims, as a cloud's disks are: folders on the
// machine that carries the lab, seen by every node of their zone.
//
// Usage: zonal-volumes KUBECONFIG FOLDER
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	core "k8s.io/api/core/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
	"sigs.k8s.io/sig-storage-lib-external-provisioner/v13/controller"
)

// The name that a StorageClass gives as its provisioner.
const name = "lab.nospof.dev/zonal"

type zonal struct {
	client kubernetes.Interface
	folder string
}

// Provision makes a folder and offers it in the zone of the node that the scheduler chose for the claim's first pod.
func (z zonal) Provision(ctx context.Context, wanted controller.ProvisionOptions) (*core.PersistentVolume, controller.ProvisioningState, error) {
	for _, mode := range wanted.PVC.Spec.AccessModes {
		if mode == core.ReadWriteMany || mode == core.ReadOnlyMany {
			return nil, controller.ProvisioningFinished, fmt.Errorf("access mode %s: a disk of one zone is for one node at a time; ask for ReadWriteOnce", mode)
		}
	}
	if wanted.SelectedNodeName == "" {
		return nil, controller.ProvisioningFinished, fmt.Errorf("no node is chosen yet: the StorageClass needs volumeBindingMode WaitForFirstConsumer")
	}
	node, err := z.client.CoreV1().Nodes().Get(ctx, wanted.SelectedNodeName, meta.GetOptions{})
	if err != nil {
		return nil, controller.ProvisioningNoChange, err
	}
	zone := node.Labels[core.LabelTopologyZone]
	folder := filepath.Join(z.folder, wanted.PVName)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, controller.ProvisioningFinished, err
	}
	return &core.PersistentVolume{
		ObjectMeta: meta.ObjectMeta{Name: wanted.PVName, Labels: map[string]string{core.LabelTopologyZone: zone}},
		Spec: core.PersistentVolumeSpec{
			PersistentVolumeReclaimPolicy: *wanted.StorageClass.ReclaimPolicy,
			AccessModes:                   wanted.PVC.Spec.AccessModes,
			Capacity:                      core.ResourceList{core.ResourceStorage: wanted.PVC.Spec.Resources.Requests[core.ResourceStorage]},
			// Not hostPath: a kubelet gives only volumes like this one to the group that a pod asks for (fsGroup).
			PersistentVolumeSource: core.PersistentVolumeSource{Local: &core.LocalVolumeSource{Path: folder}},
			NodeAffinity: &core.VolumeNodeAffinity{Required: &core.NodeSelector{NodeSelectorTerms: []core.NodeSelectorTerm{{
				MatchExpressions: []core.NodeSelectorRequirement{
					{Key: core.LabelTopologyZone, Operator: core.NodeSelectorOpIn, Values: []string{zone}},
				},
			}}}},
		},
	}, controller.ProvisioningFinished, nil
}

// Delete removes the folder that Provision made for this volume, and no other.
func (z zonal) Delete(_ context.Context, volume *core.PersistentVolume) error {
	folder := filepath.Join(z.folder, volume.Name)
	if volume.Spec.Local == nil || volume.Spec.Local.Path != folder {
		return &controller.IgnoredError{Reason: "its folder is not " + folder}
	}
	return os.RemoveAll(folder)
}

func run(ctx context.Context, kubeconfig, folder string) error {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return err
	}
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		return err
	}
	// One lab has one of these, so nobody is to be elected.
	controller.NewProvisionController(ctx, client, name, zonal{client, folder}, controller.LeaderElection(false)).Run(ctx)
	return nil
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: zonal-volumes KUBECONFIG FOLDER")
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "zonal-volumes:", err)
		os.Exit(1)
	}
}
